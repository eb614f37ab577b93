/** The law library for editors: import, read, check and remove the texts of statutes, on screen and from a shell. */
@NullMarked
package org.tuvan.library;

import org.jspecify.annotations.NullMarked;
