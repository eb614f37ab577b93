/** A question as people mistype it, made by code and always in the same way: what the evaluation asks as well. */
@NullMarked
package org.tuvan.noise;

import org.jspecify.annotations.NullMarked;
