/** Starts the product: one command line, one Spring Boot application. */
@NullMarked
package org.lotse;

import org.jspecify.annotations.NullMarked;
