{% comment %}
Every open violation in words, with how long it has been open, its place by amount, and the latest note that somebody wrote about it. Notes
are read as they are now, violations as the last refresh left them. A note is about the violation with the same check, account, day, type
and transfer. A violation of a balance has been open since the first of the business days in a row on which it held; a stuck leg since its
posting; a missing balance since the day on which it was due; any other since its day. It is new when it was not there on the day before.
{% endcomment %}
{% capture since %}{{ 'violation.first_day' | day_of }}{% endcapture %}
WITH last_refresh AS (
  {% part Datasets/Parts/last-refresh %}
),
latest AS (
  SELECT check_type, account_id, business_day, transfer_type, transfer_id, MAX(note_id) AS note_id
  FROM {{ 'exception_note' | table }}
  GROUP BY check_type, account_id, business_day, transfer_type, transfer_id
),
stuck AS (
  SELECT 'stuck_pending' AS check_type, account_id, transfer_id, MAX(posting) AS posting, MAX(max_pending_age_seconds) AS allowed
  FROM {{ 'stuck_pending' | table }}
  GROUP BY account_id, transfer_id
  UNION ALL
  SELECT 'stuck_unbundled', account_id, transfer_id, MAX(posting), MAX(max_unbundled_age_seconds)
  FROM {{ 'stuck_unbundled' | table }}
  GROUP BY account_id, transfer_id
)
SELECT
  violation.*,
  COALESCE(note.status, 'Open') AS status,
  note.owner,
  note.note_text,
  note.written_at AS noted_at,
  CASE WHEN note.status = 'Cleared' THEN 1 ELSE 0 END AS is_cleared,
  {% capture check_type %}violation.check_type{% endcapture %}
  {% part Datasets/Parts/check-name %} AS check_name,
  {{ since | sql }} AS since,
  {% capture age %}{{ since | seconds_to: 'last_refresh.today' }} / 86400{% endcapture %}
  {{ age | cast: 'bigint' }} AS days_open,
  CASE
    WHEN stuck.posting IS NOT NULL THEN
      CASE WHEN {{ 'stuck.posting' | seconds_to: 'last_refresh.today' }} <= stuck.allowed THEN 1 ELSE 0 END
    WHEN {{ since | sql }} >= last_refresh.today THEN 1
    ELSE 0
  END AS is_new,
  {% capture place %}
  ROW_NUMBER() OVER (
    ORDER BY violation.magnitude DESC, violation.check_type, violation.account_id, violation.transfer_id, violation.business_day
  )
  {% endcapture %}
  {{ place | cast: 'bigint' }} AS amount_rank,
  CASE WHEN violation.is_material = 1 THEN violation.magnitude ELSE 0 END AS material_amount,
  {{ 'violation.transfer_type' | in_words }} AS type_name
FROM {{ 'todays_exceptions' | table }} violation
CROSS JOIN last_refresh
LEFT JOIN stuck
  ON stuck.check_type = violation.check_type
  AND stuck.account_id = violation.account_id
  AND stuck.transfer_id = violation.transfer_id
LEFT JOIN latest
  ON latest.check_type = violation.check_type
  AND COALESCE(latest.account_id, '-') = COALESCE(violation.account_id, '-')
  AND COALESCE(latest.transfer_type, '-') = COALESCE(violation.transfer_type, '-')
  AND COALESCE(latest.transfer_id, '-') = COALESCE(violation.transfer_id, '-')
  AND COALESCE(latest.business_day, TIMESTAMP '0001-01-01 00:00:00') = COALESCE(violation.business_day, TIMESTAMP '0001-01-01 00:00:00')
LEFT JOIN {{ 'exception_note' | table }} note
  ON note.note_id = latest.note_id
