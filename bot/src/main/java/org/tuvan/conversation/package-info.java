/** Workers, their conversations and messages, and who owns the talk: the bot or a person. */
@NullMarked
package org.tuvan.conversation;

import org.jspecify.annotations.NullMarked;
