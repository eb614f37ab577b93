/** The one question back: asked for the fact that an answer depends on, and answered by a button or a few words. */
@NullMarked
package org.tuvan.clarifying;

import org.jspecify.annotations.NullMarked;
