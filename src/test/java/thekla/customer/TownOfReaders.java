package thekla.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Made-up customers, names and towns about as frequent as in Germany; the same ones in every run.
 */
final class TownOfReaders {

  private static final String[] LAST =
      ("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann "
              + "Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange "
              + "Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser "
              + "Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth "
              + "Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein "
              + "Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel "
              + "Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Peter Paul Yilmaz Kowalski Nguyen Xanthos Zöllner "
              + "Quandt d'Artagnan O'Neill L'Heure Lefèvre Dupont Durand Moreau Lambert Jansen Jacques Noël Œhler Łukasz Sørensen")
          .split(" ");
  private static final String[] FIRST =
      ("Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner "
              + "Horst Frank Dieter Manfred Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven "
              + "Alexander Jan Rainer Holger Karl Dirk Joachim Ralf Carsten Herbert Oliver Wilhelm Kurt Markus Heinrich Paul "
              + "Ursula Karin Helga Sabine Ingrid Renate Monika Susanne Gisela Petra Birgit Andrea Anna Brigitte Claudia Erika "
              + "Christa Elke Stefanie Gertrud Elisabeth Maria Angelika Heike Gabriele Kathrin Ilse Nicole Anja Barbara Hildegard "
              + "Martina Ingeborg Gerda Marion Jutta Ute Hannelore Irmgard Christine Inge Christina Sylvia Anita Lena Marie Sophie "
              + "Emma Mia Hannah Emilia Lina Leon Lukas Finn Noah Ben Jonas Paul Elias Luis Max Felix Xaver Yvonne Zoe Quirin "
              + "François Éloïse Chloé Zoë Raphaël Manuel Samuel Ottilie Vincent Victoria Dorothea Erich Friedrich Olaf Nils Norbert")
          .split(" ");
  private static final String[] TOWNS =
      ("Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen "
              + "Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg "
              + "Wiesbaden Mönchengladbach Gelsenkirchen Aachen Braunschweig Kiel Chemnitz Halle Magdeburg Freiburg Krefeld "
              + "Mainz Lübeck Erfurt Oberhausen Rostock Kassel Hagen Potsdam Saarbrücken Hamm Ludwigshafen Oldenburg Mülheim")
          .split(" ");
  private static final String[] SYLLABLES =
      ("ba be bo bra bu da de di dor du eck ell er fa fel fi fran gel ger go gra ha hau hei "
              + "hel hin ho hu in ja jo ka kel ki kle kol kra ku la lau le lin lo lu ma mei mel mi mo mu na ne ni no o pa pe pfei "
              + "po ra rei ro ru sa schi schle schö schü se si sta stei stö stra ta te tho ti to tri u va vo wa wei wie wo za zie zu")
          .split(" ");
  private static final String[] LAST_ENDS =
      "mann er ing ke berg stein feld bach ner el ert ow ski sen ler meier huber".split(" ");
  private static final String[] FIRST_ENDS = "a o ine us ina as in el".split(" ");
  private static final String[] TOWN_ENDS =
      "dorf heim hausen stadt bach berg burg ingen feld au rode kirchen".split(" ");

  private final Random random = new Random(1);
  private final List<String> rareLast;
  private final List<String> rareFirst;
  private final List<String> rareTowns;
  private long number = 10_000;

  TownOfReaders() {
    Random names = new Random(4711);
    rareLast = names(120_000, names, LAST_ENDS);
    rareFirst = names(4_000, names, FIRST_ENDS);
    rareTowns = names(9_000, names, TOWN_ENDS);
  }

  private static List<String> names(int size, Random random, String[] ends) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (names.size() < size) {
      StringBuilder name = new StringBuilder();
      int syllables = 1 + random.nextInt(3);
      for (int i = 0; i < syllables; i++) {
        name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      name.append(ends[random.nextInt(ends.length)]);
      name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
      if (seen.add(name.toString())) {
        names.add(name.toString());
      }
    }
    return names;
  }

  /** The next card, not stored yet; every 25th is inactive. */
  Customer next() {
    String last = oneOf(LAST, rareLast, 0.35, 1.6);
    if (random.nextInt(20) == 0) {
      last += "-" + oneOf(LAST, rareLast, 0.35, 1.6);
    }
    String first = oneOf(FIRST, rareFirst, 0.93, 1.4);
    if (random.nextInt(10) == 0) {
      first += (random.nextBoolean() ? "-" : " ") + oneOf(FIRST, rareFirst, 0.95, 1.4);
    }
    String town = oneOf(TOWNS, rareTowns, 0.45, 1.6);
    String area = String.valueOf(200 + Math.floorMod(town.hashCode(), 790));
    if (random.nextInt(12) == 0) {
      town = "Bad " + town;
    }
    @Nullable String company =
        random.nextInt(10) == 0 ? "Buchhandlung " + oneOf(LAST, rareLast, 0.2, 1.6) : null;
    boolean inactive = random.nextInt(25) == 0;
    return new Customer(
        0,
        String.valueOf(++number),
        CustomerKind.ORDER_CUSTOMER,
        null,
        null,
        first,
        last,
        company,
        "Lange Straße " + (1 + random.nextInt(200)),
        area + (10 + random.nextInt(90)),
        town,
        "DE",
        "de",
        "K",
        null,
        inactive,
        Minor.UNKNOWN,
        false,
        1,
        contacts(first, last, area));
  }

  private List<ContactPoint> contacts(String first, String last, String area) {
    List<ContactPoint> points = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      add(points, ContactKind.PHONE, "0" + area + "/" + (100_000 + random.nextInt(8_999_999)));
    }
    if (random.nextInt(2) == 0) {
      add(
          points,
          ContactKind.MOBILE,
          "+49 1" + (50 + random.nextInt(30)) + " " + (1_000_000 + random.nextInt(8_999_999)));
    }
    if (random.nextInt(3) > 0) {
      String name = ascii(first.split("[- ]")[0] + "." + last) + random.nextInt(100);
      add(points, ContactKind.EMAIL, name + (random.nextBoolean() ? "@gmx.de" : "@web.de"));
    }
    return points;
  }

  private static void add(List<ContactPoint> points, ContactKind kind, String written) {
    CardRules.contactPoint(kind, written, "DE").ifPresent(points::add);
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z.-]", "");
  }

  private String oneOf(String[] frequent, List<String> rare, double share, double steepness) {
    if (random.nextDouble() < share) {
      int rank = (int) (frequent.length * Math.pow(random.nextDouble(), steepness));
      return frequent[Math.min(rank, frequent.length - 1)];
    }
    return rare.get((int) (rare.size() * Math.pow(random.nextDouble(), 2)));
  }
}
