/** The application that is assembled here from all features. */
@NullMarked
package org.tuvan;

import org.jspecify.annotations.NullMarked;
