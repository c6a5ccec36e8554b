{% comment %}
A restated balance is always a technical correction; a leg can also move on in flight or be taken by a bundle.
{% endcomment %}
SELECT 'transactions' AS table_name, supersedes, MIN(id) AS first_key, COUNT(*) AS version_rows
FROM {{ 'transactions' | table }}
WHERE supersedes NOT IN ('Inflight', 'BundleAssignment', 'TechnicalCorrection')
GROUP BY supersedes
UNION ALL
SELECT 'daily_balances', supersedes, MIN(account_id), COUNT(*)
FROM {{ 'daily_balances' | table }}
WHERE supersedes <> 'TechnicalCorrection'
GROUP BY supersedes
ORDER BY 1, 2
