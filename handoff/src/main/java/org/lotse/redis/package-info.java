/**
 * Which Redis: a local server that Lotse starts, adopts and stops by itself, or an outside one given by URL. Everything
 * that talks to Redis goes through {@link org.lotse.redis.Redis}.
 */
@NullMarked
package org.lotse.redis;

import org.jspecify.annotations.NullMarked;
