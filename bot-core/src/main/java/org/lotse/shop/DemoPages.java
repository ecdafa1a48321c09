package org.lotse.shop;

import java.util.Collection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The demo shop's pages and its catalogue; there is nothing of this outside the demo. */
@Controller
@ConditionalOnProperty("lotse.content.demo")
class DemoPages {
    private final DemoShop shop;

    DemoPages(DemoShop shop) {
        this.shop = shop;
    }

    @GetMapping({"/", "/p/{id}"})
    String page() {
        return "forward:/index.html";
    }

    @GetMapping("/shop/products.json")
    @ResponseBody
    Collection<Product> products() {
        return shop.products();
    }
}
