/** FAQ entries: their question variants, answers, citations and versions, from the starter files and the editors. */
@NullMarked
package org.tuvan.faq;

import org.jspecify.annotations.NullMarked;
