/** Vietnamese as workers type it: one spelling, with and without diacritics, abbreviations, syllables. */
@NullMarked
package org.tuvan.vietnamese;

import org.jspecify.annotations.NullMarked;
