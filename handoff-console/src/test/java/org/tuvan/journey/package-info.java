/** Whole stories through the running application: a worker, an advisor, an editor, and what may go wrong. */
@NullMarked
package org.tuvan.journey;

import org.jspecify.annotations.NullMarked;
