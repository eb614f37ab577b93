/** Question in, matching FAQ entries with a confidence out; the only place that knows Lucene. */
@NullMarked
package org.tuvan.search;

import org.jspecify.annotations.NullMarked;
