/** What the bot says next: answers, suggestions, small talk, handing off. */
@NullMarked
package org.tuvan.answering;

import org.jspecify.annotations.NullMarked;
