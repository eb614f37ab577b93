/** The editor's screens: find, change, preview, publish and try the entries of the FAQ. */
@NullMarked
package org.tuvan.editor;

import org.jspecify.annotations.NullMarked;
