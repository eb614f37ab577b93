/** The one fact an answer may depend on: how it is asked for, and how it is recognised in a worker's words. */
@NullMarked
package org.tuvan.fact;

import org.jspecify.annotations.NullMarked;
