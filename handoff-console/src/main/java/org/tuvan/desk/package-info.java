/** The advisor's desk: the list of cases, the talk with the worker, and what belongs to it. */
@NullMarked
package org.tuvan.desk;

import org.jspecify.annotations.NullMarked;
