using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Wire;

internal sealed class PropertyCodecTests
{
    [Test]
    public void Protobuf_AnyProperties_RoundTripThroughBytes() => PropertyValues.Objects.Sample(properties =>
    {
        var bytes = PropertyEncoder.ToStruct(properties).ToByteArray();

        return PropertyDecoder.FromStruct(EncodedProperties.Parser.ParseFrom(bytes)).Equals(properties);
    });

    [Test]
    public void Protobuf_AnyProperties_AreTheBytesOfAStruct() => PropertyValues.Objects.Sample(properties =>
    {
        var bytes = PropertyEncoder.ToStruct(properties).ToByteArray();
        var known = Struct.Parser.ParseFrom(bytes);

        return known.Fields.Count == properties.Count
            && PropertyDecoder.FromStruct(EncodedProperties.Parser.ParseFrom(known.ToByteArray())).Equals(properties);
    });

    [Test]
    public void Protobuf_SameContentInAnotherOrder_GivesTheSameBytes() => PropertyValues.Objects.Sample(properties =>
    {
        var reversed = PropertyObject.From(properties.Reverse());

        return reversed.Equals(properties)
            && reversed.GetHashCode() == properties.GetHashCode()
            && PropertyEncoder.ToStruct(reversed).ToByteString() == PropertyEncoder.ToStruct(properties).ToByteString();
    });

    [Test]
    public void Json_AnyStoredValue_RoundTrips() =>
        PropertyValues.Stored.Sample(value => PropertyJson.Parse(PropertyJson.ToText(value)).Equals(value));

    [Test]
    public void Json_SealedValue_RoundTripsAndOpensAtTheSamePaths() => PropertyValues.Stored.Sample(value =>
    {
        var paths = new Dictionary<string, string>();

        var text = PropertyJson.ToText(value, (path, plain) => Seal(paths, path, plain));
        var read = PropertyJson.Parse(text, (path, cipher) => paths[path] == cipher ? Open(cipher) : "null");

        return read.Equals(value);
    });

    [Test]
    public void Json_NumberNotFinite_RoundTrips([Values(double.NaN, double.PositiveInfinity, double.NegativeInfinity)] double number)
    {
        PropertyValue value = number;

        Assert.That(PropertyJson.Parse(PropertyJson.ToText(value)), Is.EqualTo(value));
    }

    [Test]
    public void Json_CiphertextWithoutOpener_SaysThatThePassphraseIsMissing()
    {
        var text = PropertyJson.ToText(PropertyValue.Object(("password", ((PropertyValue)"x").AsSecret())), (_, _) => "v1:c");

        Assert.That(
            () => PropertyJson.Parse(text),
            Throws.TypeOf<PropertyFormatException>().With.Message.Contains("'password'").And.Message.Contains("passphrase"));
    }

    [TestCase(PropertySignature.Asset, "asset")]
    [TestCase(PropertySignature.Archive, "archive")]
    [TestCase(PropertySignature.ByteString, "byte string")]
    [TestCase("no-such-signature", "no-such-signature")]
    public void Decode_SpecialValueThatIsNotAccepted_NamesThePlace(string signature, string expected)
    {
        var special = new Struct { Fields = { [PropertySignature.Key] = Value.ForString(signature) } };
        var list = Value.ForList(Value.ForNull(), Value.ForStruct(special));
        var properties = new Struct { Fields = { ["files"] = list } };

        Assert.That(
            () => PropertyDecoder.FromStruct(EncodedProperties.Parser.ParseFrom(properties.ToByteArray())),
            Throws.TypeOf<PropertyFormatException>().With.Message.Contains("files[1]").And.Message.Contains(expected));
    }

    [Test]
    public void Encode_DeepestAllowedDocument_ParsesInsideARegistration()
    {
        var properties = Nested(PropertyNesting.Limit);

        var bytes = new RegisterResourceRequest { Object = PropertyEncoder.ToStruct(properties) }.ToByteArray();

        Assert.That(PropertyNesting.CostOf(properties), Is.EqualTo(PropertyNesting.Limit));
        Assert.That(PropertyDecoder.FromStruct(RegisterResourceRequest.Parser.ParseFrom(bytes).Object), Is.EqualTo(properties));
    }

    [Test]
    public void Encode_OneLevelTooDeep_IsRefusedWithThePath() => Assert.That(
        () => PropertyEncoder.ToStruct(Nested(PropertyNesting.Limit + PropertyNesting.ListCost)),
        Throws.TypeOf<PropertyFormatException>().With.Message.Contains("top[0][0]").And.Message.Contains("nested too deeply"));

    [Test]
    public void ToString_Secret_HidesItsValue()
    {
        var value = PropertyValue.Object(("url", ((PropertyValue)"canary").AsSecret()), ("count", 3));

        Assert.That(value.ToString(), Is.EqualTo("{count: 3, url: [secret]}"));
    }

    [Test]
    public void WithoutSecrets_AnyValue_HasNoneLeftAndKeepsUnknowns() => PropertyValues.Any.Sample(value =>
        !value.WithoutSecrets().ContainsSecrets && value.WithoutSecrets().ContainsUnknowns == value.ContainsUnknowns);

    private static PropertyObject Nested(int cost)
    {
        PropertyValue value = "leaf";
        for (var depth = PropertyNesting.ObjectCost; depth < cost; depth += PropertyNesting.ListCost)
        {
            value = PropertyValue.Array(value);
        }

        return PropertyValue.Object(("top", value));
    }

    private static string Seal(Dictionary<string, string> paths, string path, string plain) =>
        paths[path] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(plain));

    private static string Open(string cipher) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(cipher));
}
