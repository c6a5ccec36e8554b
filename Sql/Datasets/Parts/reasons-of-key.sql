{% comment %}
The reasons that the later versions of a key name (marked: its rows with their version, and mark_of_key as the window over them), each
once, so that a choice of reasons keeps all versions of the keys that it is about.
{% endcomment %}
  SUBSTR(
    CASE WHEN MAX(CASE WHEN version > 1 AND supersedes = 'BundleAssignment' THEN 1 END) {{ mark_of_key | sql }} = 1
      THEN ' + BundleAssignment' ELSE '' END
    || CASE WHEN MAX(CASE WHEN version > 1 AND supersedes = 'Inflight' THEN 1 END) {{ mark_of_key | sql }} = 1
      THEN ' + Inflight' ELSE '' END
    || CASE WHEN MAX(CASE WHEN version > 1 AND supersedes = 'TechnicalCorrection' THEN 1 END) {{ mark_of_key | sql }} = 1
      THEN ' + TechnicalCorrection' ELSE '' END
    || CASE WHEN MAX(
        CASE WHEN version > 1 AND supersedes NOT IN ('BundleAssignment', 'Inflight', 'TechnicalCorrection') THEN 1 END
      ) {{ mark_of_key | sql }} = 1
      THEN ' + other' ELSE '' END
    || CASE WHEN MAX(CASE WHEN version > 1 AND supersedes IS NULL THEN 1 END) {{ mark_of_key | sql }} = 1
      THEN ' + none' ELSE '' END,
    4
  ) AS reasons
