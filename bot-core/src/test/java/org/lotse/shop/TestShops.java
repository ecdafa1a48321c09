package org.lotse.shop;

import java.nio.file.Path;
import java.time.Clock;

/** Shops for tests of other packages. */
public final class TestShops {
    private TestShops() {}

    public static Shop demo(Path folder, Path changes, Clock clock) {
        return new DemoShop(folder, changes, clock);
    }

    public static Shop none() {
        return new NoShop();
    }
}
