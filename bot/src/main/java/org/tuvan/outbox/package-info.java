/** Reliable sending: what must reach a worker, the channels it goes through, and what became of it. */
@NullMarked
package org.tuvan.outbox;

import org.jspecify.annotations.NullMarked;
