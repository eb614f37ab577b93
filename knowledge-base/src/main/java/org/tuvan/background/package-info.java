/** Background loops that every replica runs: pollers and relays, which tests step by hand. */
@NullMarked
package org.tuvan.background;

import org.jspecify.annotations.NullMarked;
