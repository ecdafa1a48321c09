package org.lotse.desk;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The desk's page, and who is logged in. All else goes through the socket. */
@Controller
class DeskApi {
    private final Accounts accounts;

    DeskApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping({"/desk", "/desk/"})
    String page() {
        return "forward:/desk.html";
    }

    @GetMapping("/desk/api/me")
    @ResponseBody
    ResponseEntity<Agent> me(Principal principal) {
        return ResponseEntity.of(accounts.agent(principal.getName()));
    }
}
