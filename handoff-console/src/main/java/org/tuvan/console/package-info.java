/** The frame around every console page, and the pages for what went wrong. */
@NullMarked
package org.tuvan.console;

import org.jspecify.annotations.NullMarked;
