package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.AddressRecipe;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.util.List;
import java.util.Objects;

/**
 * The addresses of too large a share of the last hour's attempts are made of their signers' names in one way. People
 * choose addresses in many ways, a script makes them in one. Judged for the petition, and for the neighbourhood of the
 * address on the Internet. Universities and employers give all their addresses in one way: only the common providers are
 * looked at, and what looks drawn at random. Safe for many threads.
 */
public final class RecipeCheck implements FraudCheck {
    private static final Window PETITION = Window.of(1_000, 3_600);
    private static final Window SUBNET = Window.of(100, 3_600);
    private static final double OF_A_PLAIN_NAME = 0.45;
    private static final double OF_ANYTHING_ELSE = 0.08;
    private static final double IN_A_SUBNET = 0.3;
    private static final List<Signal> IN_THE_PETITION = List.of(new Signal(
            "one-recipe",
            50,
            "Too large a share of the last hour's addresses is made of the names in one way",
            "Use an address that is made in another way"));
    private static final List<Signal> NEARBY = List.of(new Signal(
            "one-recipe-nearby",
            50,
            "Most addresses that came from one neighbourhood in an hour are made of the names in one way",
            "Sign from elsewhere, or with an address that is made in another way"));

    private final VelocityCounter counter;

    /**
     * A check.
     *
     * @param counter counts
     */
    public RecipeCheck(VelocityCounter counter) {
        this.counter = Objects.requireNonNull(counter, "counter");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        EmailAddress email = attempt.signer().email();
        PersonName name = attempt.signer().name();
        if (email == null || name == null || !attempt.isOnTheWeb()) {
            return List.of();
        }
        AddressRecipe recipe = AddressRecipe.of(email, name);
        boolean telling =
                MailProviders.isCommon(email.domain()) || (recipe.isRandom() && !MailProviders.isRelay(email.domain()));
        boolean plain = recipe.usesName() && !recipe.isNumbered();
        String petition = "recipe|" + attempt.petitionKey();
        boolean often = Share.of(petition, recipe.value(), telling, PETITION, attempt, counter)
                .isAbove(4, plain ? OF_A_PLAIN_NAME : OF_ANYTHING_ELSE);
        String subnet = Subject.SUBNET.of(attempt);
        boolean nearby = subnet != null
                && Share.of(petition + '|' + subnet, recipe.value(), telling, SUBNET, attempt, counter)
                        .isAbove(4, plain ? OF_A_PLAIN_NAME : IN_A_SUBNET);
        return nearby ? NEARBY : often ? IN_THE_PETITION : List.of();
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }
}
