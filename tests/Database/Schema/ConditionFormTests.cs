using QsGen.Database.Dialects;
using QsGen.Database.Schema;

namespace QsGen.Tests.Database.Schema;

/// <summary>Spellings of one condition have one form, and conditions that differ have two.</summary>
internal sealed class ConditionFormTests
{
    [TestCase("status IN ('a', 'b')", "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))")]
    [TestCase("status IN ('a', 'b')", "status::text = ANY (ARRAY['b'::character varying::text, 'a'::character varying::text])")]
    [TestCase("status NOT IN ('a', 'b')", "status::text <> ALL (ARRAY['a'::character varying, 'b'::character varying]::text[])")]
    [TestCase("amount_money >= 0 AND status = 'a'", "(((status)::text = 'a'::text) AND (amount_money >= (0)::numeric))")]
    [TestCase("metadata IS NULL OR metadata IS JSON", "((metadata IS NULL) OR (metadata IS JSON))")]
    [TestCase("status = 'it''s' AND NOT id = 'x'", "STATUS='it''s'AND(NOT(\"id\"=CAST('x' AS VARCHAR)))")]
    [TestCase("posting > transfer_completion", "(transfer_completion < posting) /* later */")]
    public void Spellings_OfOneCondition_HaveOneForm(string one, string other) =>
        Assert.That(Form(one), Is.EqualTo(Form(other)));

    [TestCase("status IN ('a', 'b')", "status IN ('a', 'B')")]
    [TestCase("status IN ('a', 'b')", "status IN ('a, b')")]
    [TestCase("status IN ('a', 'b')", "status = ANY (ARRAY['a'::character varying(1), 'b'])")]
    [TestCase("status = 'a' OR id = 'b' AND origin = 'c'", "(status = 'a' OR id = 'b') AND origin = 'c'")]
    [TestCase("NOT status = 'a' AND id = 'b'", "NOT (status = 'a' AND id = 'b')")]
    [TestCase("posting > transfer_completion", "posting >= transfer_completion")]
    [TestCase("posting > transfer_completion", "transfer_completion > posting")]
    [TestCase("posting > transfer_completion", "posting::text > transfer_completion::text")]
    [TestCase("posting > transfer_completion", "posting::date > transfer_completion::date")]
    [TestCase("metadata IS JSON", "metadata IS JSON OBJECT")]
    [TestCase("metadata IS NULL", "metadata IS NOT NULL")]
    [TestCase("amount_money >= 0", "amount_money >= 0.5")]
    [TestCase("amount_money >= 0", "amount_money + 1 >= 0")]
    [TestCase("status = 'a'", "\"STATUS\" = 'a'")]
    public void Conditions_ThatDiffer_HaveTwoForms(string one, string other) =>
        Assert.That(Form(one), Is.Not.EqualTo(Form(other)));

    [Test]
    public void Condition_OfWhichMoreIsSaidThanIsUnderstood_IsComparedWordForWord() =>
        Assert.That(
            Form("LENGTH(status) BETWEEN 1\n AND 2 -- short"),
            Is.EqualTo("length ( status ) between 1 and 2").And.EqualTo(Form("length(status) between 1 and 2")));

    [Test]
    public void QuotedNames_OnOracle_AreThoseInCapitals() =>
        Assert.That(
            ConditionForm.Of("(\"STATUS\" IN ('a'))", BaseTables.Transactions, SqlDialects.Oracle),
            Is.EqualTo(ConditionForm.Of("status IN ('a')", BaseTables.Transactions, SqlDialects.Oracle)));

    private static string Form(string condition) => ConditionForm.Of(condition, BaseTables.Transactions, SqlDialects.Postgres);
}
