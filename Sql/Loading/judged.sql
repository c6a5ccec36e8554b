{% comment %}
What becomes of each waiting row: new, changed, unchanged or rejected. Waiting rows of one key count as versions in the order in
which they came. A row that repeats the version before it changes nothing. Nor do rows that repeat, all together, the last
versions of their key, or a row without a reason that repeats any: that load was tried before. Rows that change nothing by themselves
do not count there, since they left no version. A further version without a reason is rejected, and so is an amount with fractions of
the currency's smallest unit (fraction), a leg whose metadata names another currency (currency), and a value that no query can use
(unreadable).
{% endcomment %}
WITH staged AS (
  SELECT
    waiting.*,
    ROW_NUMBER() OVER (PARTITION BY {{ keys | idents }} ORDER BY stage_row) AS place
  FROM {{ stage | ident }} waiting
),
known AS (
  SELECT version.*, ROW_NUMBER() OVER (PARTITION BY {{ keys | idents }} ORDER BY entry DESC) AS back
  FROM {{ base | ident }} version
  WHERE EXISTS (SELECT 1 FROM {{ stage | ident }} waiting WHERE {{ waiting_has_key | sql }})
),
seen AS (
  SELECT staged.stage_row, MIN(version.back) AS back
  FROM staged
  JOIN known version
    ON {{ version_has_key | sql }} AND {{ version_is_same | sql }}
  GROUP BY staged.stage_row
),
compared AS (
  SELECT
    staged.stage_row,
    {% for key in keys %}
    staged.{{ key | ident }},
    {% endfor %}
    staged.supersedes,
    CASE WHEN previous.stage_row IS NOT NULL AND {{ previous_is_same | sql }} THEN 1 ELSE 0 END AS is_previous,
    CASE WHEN EXISTS (SELECT 1 FROM known version WHERE {{ version_has_key | sql }}) THEN 1 ELSE 0 END AS is_known,
    CASE WHEN {{ is_readable | sql }} THEN 1 ELSE 0 END AS is_readable,
    CASE WHEN {{ has_fraction | sql }} THEN 1 ELSE 0 END AS has_fraction,
    CASE WHEN NOT ({{ is_readable | sql }}) THEN 0 WHEN {{ has_other_currency | sql }} THEN 1 ELSE 0 END AS has_other_currency,
    seen.back
  FROM staged
  LEFT JOIN staged previous
    ON {{ previous_has_key | sql }} AND previous.place = staged.place - 1
  LEFT JOIN seen
    ON seen.stage_row = staged.stage_row
),
counted AS (
  SELECT
    stage_row,
    ROW_NUMBER() OVER (PARTITION BY {{ keys | idents }} ORDER BY stage_row) AS place,
    COUNT(*) OVER (PARTITION BY {{ keys | idents }}) AS places
  FROM compared
  WHERE is_previous = 0 AND (supersedes IS NOT NULL OR back IS NULL)
),
repeated AS (
  SELECT
    counted.stage_row,
    counted.place,
    CASE WHEN twin.entry IS NOT NULL AND {{ twin_is_same | sql }} THEN 1 ELSE 0 END AS is_repeat
  FROM counted
  JOIN staged
    ON staged.stage_row = counted.stage_row
  LEFT JOIN known twin
    ON {{ twin_has_key | sql }} AND twin.back = counted.places - counted.place + 1
)
SELECT
  compared.stage_row,
  {% for key in keys %}
  compared.{{ key | ident }},
  {% endfor %}
  CASE
    WHEN is_readable = 0 THEN 'unreadable'
    WHEN has_fraction = 1 THEN 'fraction'
    WHEN has_other_currency = 1 THEN 'currency'
    WHEN MIN(repeated.is_repeat) OVER (PARTITION BY {{ keys | idents }}) = 1 THEN 'unchanged'
    WHEN repeated.place = 1 AND is_known = 0 THEN 'new'
    WHEN is_previous = 1 OR (repeated.place = 1 AND back = 1) THEN 'unchanged'
    WHEN supersedes IS NULL AND back IS NOT NULL THEN 'unchanged'
    WHEN supersedes IS NULL THEN 'rejected'
    ELSE 'changed'
  END AS verdict
FROM compared
LEFT JOIN repeated
  ON repeated.stage_row = compared.stage_row
