{% comment %}
Every open violation with the latest note that somebody wrote about it. Notes are read as they are now, violations as the last refresh
left them. A note is about the violation with the same check, account, day, type and transfer.
{% endcomment %}
WITH latest AS (
  SELECT check_type, account_id, business_day, transfer_type, transfer_id, MAX(note_id) AS note_id
  FROM {{ 'exception_note' | table }}
  GROUP BY check_type, account_id, business_day, transfer_type, transfer_id
)
SELECT
  violation.*,
  COALESCE(note.status, 'Open') AS status,
  note.owner,
  note.note_text,
  note.written_at AS noted_at,
  CASE WHEN note.status = 'Cleared' THEN 1 ELSE 0 END AS is_cleared
FROM {{ 'todays_exceptions' | table }} violation
LEFT JOIN latest
  ON latest.check_type = violation.check_type
  AND COALESCE(latest.account_id, '-') = COALESCE(violation.account_id, '-')
  AND COALESCE(latest.transfer_type, '-') = COALESCE(violation.transfer_type, '-')
  AND COALESCE(latest.transfer_id, '-') = COALESCE(violation.transfer_id, '-')
  AND COALESCE(latest.business_day, TIMESTAMP '0001-01-01 00:00:00') = COALESCE(violation.business_day, TIMESTAMP '0001-01-01 00:00:00')
LEFT JOIN {{ 'exception_note' | table }} note
  ON note.note_id = latest.note_id
