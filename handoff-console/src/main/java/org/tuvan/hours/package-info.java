/** When the centre is open, and by when a worker can expect an answer. */
@NullMarked
package org.tuvan.hours;

import org.jspecify.annotations.NullMarked;
