/** How a message is meant: as one question or several, as a new one or as going on from what was asked before. */
@NullMarked
package org.tuvan.understanding;

import org.jspecify.annotations.NullMarked;
