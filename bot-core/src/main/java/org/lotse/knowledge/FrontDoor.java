package org.lotse.knowledge;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Outside the demo there is no shop to show: who comes to the server's own address finds the help centre. */
@Controller
@ConditionalOnProperty(name = "lotse.content.demo", havingValue = "false", matchIfMissing = true)
class FrontDoor {

    @GetMapping({"/", "/index.html"})
    String help() {
        return "redirect:/help";
    }
}
