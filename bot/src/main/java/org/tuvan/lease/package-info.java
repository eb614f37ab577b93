/** What only one replica may do at a time, settled by the database. */
@NullMarked
package org.tuvan.lease;

import org.jspecify.annotations.NullMarked;
