/** Hears what a message says beside its question: the time it is about, and danger. */
@NullMarked
package org.tuvan.cue;

import org.jspecify.annotations.NullMarked;
