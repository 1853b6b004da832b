package org.scrutinymonitor.monitoring.evidence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence is kept: in the data folder, or in a bucket where one is named. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
  @Bean
  EvidenceStore evidenceStore(
      @Value("${scrutiny.data}") Path data,
      @Value("${scrutiny.evidence.s3.bucket:}") String bucket,
      @Value("${scrutiny.evidence.s3.endpoint:}") String endpoint,
      @Value("${scrutiny.evidence.s3.region:eu-west-2}") String region,
      @Value("${scrutiny.evidence.s3.path-style:false}") boolean pathStyle,
      @Value("${scrutiny.evidence.s3.access-key:}") String key,
      @Value("${scrutiny.evidence.s3.secret:}") String secret) {
    return bucket.isBlank()
        ? new FolderStore(data.resolve("evidence"))
        : S3Store.open(new Bucket(bucket, endpoint, region, pathStyle, key, secret));
  }
}
