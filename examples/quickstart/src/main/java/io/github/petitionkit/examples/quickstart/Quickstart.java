package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureRequest;
import java.util.ArrayList;
import java.util.List;

final class Quickstart {
    private Quickstart() {}

    public static void main(String[] arguments) {
        List<String> links = new ArrayList<>();
        Petitions petitions = Petitions.builder(Keyring.random())
                .mailer(mail -> links.add(mail.token()))
                .build();
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
        petitions.confirm(links.get(0));
        System.out.println(petitions.progress(petition).tally().counted());
    }
}
