/** What can be said to one question by itself: an answer, suggestions, small talk, an emergency. */
@NullMarked
package org.tuvan.answering;

import org.jspecify.annotations.NullMarked;
