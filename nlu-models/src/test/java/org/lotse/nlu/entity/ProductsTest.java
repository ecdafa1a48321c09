package org.lotse.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotse.nlu.data.Folder;
import org.lotse.nlu.data.Minimums;
import org.lotse.nlu.data.TrainingDataReader;

class ProductsTest {
    private final Products products = new Products(
            TrainingDataReader.read(Folder.small(), new Minimums(8, 8)).products(), Set.of("moin"));

    @ParameterizedTest
    @CsvSource({
        "die Brise 3 Kopfhörer, brise-3",
        "brise3, brise-3",
        "BRISE 3, brise-3",
        "brise lite, brise-lite",
        "birse 3 kopfhörer, brise-3",
        "mowe pro, moewe-pro",
        "moewe pro earbuds, moewe-pro",
        "kajüte laptop, kajuete-14",
        "kajute tab 11, kajuete-tab-11",
        "Sturmflutt, sturmflut",
        "sturmflut jacke, sturmflut",
        "sturm flut, sturmflut",
        "moin t-shirt, moin",
        "briseKopfhörer, brise-3",
        "Sturmflut Jacken, sturmflut",
        "brise lite kopfhörern, brise-lite"
    })
    void product_isFoundHoweverTyped(String text, String id) {
        assertThat(values(text)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"moin zusammen", "der Kopfhörer", "eine Reise", "prise salz", "laptop", "3"})
    void ordinaryWords_areNoProducts(String text) {
        assertThat(values(text)).isEmpty();
    }

    @Test
    void colours_haveTheShopsKeys() {
        Colours colours = new Colours(Map.of("black", List.of("schwarz", "schwarze"), "navy", List.of("dark blue")));
        List<String> found = new ArrayList<>();
        colours.find(
                Message.of("SCHWARZE oder dark blue", Set.of(), LocalDate.EPOCH),
                candidate -> found.add(candidate.entity().value()));
        assertThat(found).containsExactly("black", "navy");
    }

    @ParameterizedTest
    @CsvSource({
        "brise, birse, 1, true",
        "brise, breise, 1, true",
        "brise, bries, 1, true",
        "brise, preis, 2, false",
        "a, b, 0, false"
    })
    void editDistance_isBounded(String one, String other, int limit, boolean within) {
        assertThat(EditDistance.within(one, other, limit)).isEqualTo(within);
    }

    private List<String> values(String text) {
        List<Candidate> found = new ArrayList<>();
        products.find(Message.of(text, Set.of(), LocalDate.EPOCH), found::add);
        return found.stream().map(candidate -> candidate.entity().value()).toList();
    }
}
