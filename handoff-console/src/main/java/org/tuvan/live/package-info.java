/** Tells the browsers of the staff at once what changed, and who else looks at the same case. */
@NullMarked
package org.tuvan.live;

import org.jspecify.annotations.NullMarked;
