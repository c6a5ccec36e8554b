{% comment %}
Every rule of the feed's contract, with what the last 'data test' found against it. A rule that was never tried says so: no rows is not the
same as kept. Readers see words; the rules speak of columns.
{% endcomment %}
WITH rule AS (
  {% for rule in feed_rules %}
  SELECT
    {{ rule.id | literal | cast: 'text(50)' }} AS rule_id,
    {{ rule.problem | literal | cast: 'text(255)' }} AS problem,
    {{ rule.remedy | literal | cast: 'text(255)' }} AS remedy{{ from_nothing | sql }}
  {% unless forloop.last %}UNION ALL{% endunless %}
  {% endfor %}
)
SELECT
  {{ 'rule.problem' | in_words }} AS problem,
  REPLACE(rule.remedy, '_', ' ') AS remedy,
  CASE
    WHEN found.row_count IS NULL THEN 'Not tested yet'
    WHEN found.row_count = 0 THEN '✓ Kept'
    ELSE '✗ Broken'
  END AS result,
  found.row_count,
  found.first_row,
  found.checked_at
FROM rule
LEFT JOIN {{ 'feed_finding' | table }} found
  ON found.rule_id = rule.rule_id
