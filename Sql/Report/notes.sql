{% comment %}
What people noted about exceptions of the period, and what they noted in it; the earlier notes too, since notes are only added.
{% endcomment %}
SELECT
  note_id,
  written_at,
  written_by,
  check_type,
  account_id,
  business_day,
  transfer_type,
  transfer_id,
  status,
  owner,
  note_text
FROM {{ 'exception_note' | table }}
WHERE ((business_day >= $1 AND business_day < $2) OR (written_at >= $1 AND written_at < $2))
{% if known_at %}
  AND written_at <= {{ known_at | literal }}
{% endif %}
ORDER BY check_type, account_id, business_day, transfer_type, transfer_id, note_id
