{% comment %}
Every note about a violation, the earlier ones too: notes are only added.
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
  note_text,
  {% capture check_type %}check_type{% endcapture %}
  {% part Datasets/Parts/check-name %} AS check_name
FROM {{ 'exception_note' | table }}
