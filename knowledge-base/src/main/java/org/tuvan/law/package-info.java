/** The statutes that answers rest on: their names, validity periods and how a citation is written out. */
@NullMarked
package org.tuvan.law;

import org.jspecify.annotations.NullMarked;
