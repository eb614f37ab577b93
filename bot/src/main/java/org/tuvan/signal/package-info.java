/** Live signals between replicas: what changed, so that browsers are told at once. All of it may be lost. */
@NullMarked
package org.tuvan.signal;

import org.jspecify.annotations.NullMarked;
