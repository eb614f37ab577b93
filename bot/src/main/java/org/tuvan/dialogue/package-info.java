/** The bot's side of a talk: whose turn it is, what it says next, and when it gives the word to a person. */
@NullMarked
package org.tuvan.dialogue;

import org.jspecify.annotations.NullMarked;
