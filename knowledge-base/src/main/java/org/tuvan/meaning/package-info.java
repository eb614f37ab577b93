/** What single words mean: learnt from the ways to ask, so that other words for the same thing are near. */
@NullMarked
package org.tuvan.meaning;

import org.jspecify.annotations.NullMarked;
