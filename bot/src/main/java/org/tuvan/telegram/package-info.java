/** Telegram as a channel: updates in, messages out. */
@NullMarked
package org.tuvan.telegram;

import org.jspecify.annotations.NullMarked;
