package org.lotse.trials.load;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Gives an {@link EchoServer} the managed Redis that Lotse has. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("org.lotse.redis")
class EchoStore {}
