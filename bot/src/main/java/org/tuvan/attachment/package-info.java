/** Files that come and go with messages: which kinds we take, and where they are kept. */
@NullMarked
package org.tuvan.attachment;

import org.jspecify.annotations.NullMarked;
