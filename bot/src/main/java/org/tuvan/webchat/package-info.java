/** The worker's web chat: its page, its API and its live events. */
@NullMarked
package org.tuvan.webchat;

import org.jspecify.annotations.NullMarked;
