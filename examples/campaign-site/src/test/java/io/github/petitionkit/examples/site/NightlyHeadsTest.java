package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.examples.site.proof.Heads;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.spring.job.JobRun;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.spring.job.PetitionJobs;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class NightlyHeadsTest {
    private final RunningSite site = RunningSite.get();

    private void sign(PetitionId id, String name) {
        site.petitions()
                .sign(
                        id,
                        SignatureRequest.of(name, name.replace(' ', '.') + "@example.org", "GB"),
                        SigningContext.builder().channel(Channel.PARTNER).build());
    }

    private void night() {
        PetitionJobs jobs = site.bean(PetitionJobs.class);
        PetitionJob heads = jobs.jobs().stream()
                .filter(job -> job.name().equals("site.heads"))
                .findFirst()
                .orElseThrow();
        assertThat(jobs.run(heads)).isEqualTo(JobRun.DONE);
    }

    @Test
    void everyPetitionThatHasGrownGetsOneHeadANightHoweverManyNodesRunTheJob() {
        PetitionId id = site.open("Headed");
        Heads heads = site.bean(Heads.class);
        sign(id, "Nia One");
        night();
        sign(id, "Nia Two");
        night();
        assertThat(heads.of(id)).hasSize(1);

        site.clock().skip(Duration.ofDays(1));
        night();
        night();
        assertThat(heads.of(id)).hasSize(2);
    }
}
