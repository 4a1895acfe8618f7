import { faultOf, isPublicAddress } from "./public-address";

describe("INT-2 webhooks reach the public internet and nothing else", () => {
  test.each(["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.255.255", "2606:4700::1111", "2a00::1"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.19.255.255", "203.0.113.9", "224.0.0.1"],
    ...[
      "255.255.255.255",
      "::",
      "::1",
      "fe80::1",
      "fc00::1",
      "fd00:ec2::254",
      "ff02::1",
      "2001:db8::1",
      "2002:7f00:1::",
    ],
    ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2001::1", "fe80::1%eth0", "localhost", ""],
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    ["https://crm.example.org/hooks", undefined],
    ["https://1.1.1.1/hooks", undefined],
    ["http://crm.example.org/hooks", "https"],
    ["https://127.0.0.1/", "public"],
    ["https://2130706433/", "public"],
    ["https://0x7f.1/", "public"],
    ["https://[::1]/", "public"],
    ["https://[::ffff:169.254.169.254]/", "public"],
    ["https://somebody:secret@crm.example.org/", "password"],
    ["ftp://crm.example.org/", "web"],
    ["crm.example.org", "web"],
  ])("of %s it is said: %s", (url, said) => {
    const fault = faultOf(url, "public");
    if (said === undefined) expect(fault).toBeUndefined();
    else expect(fault).toContain(said);
  });

  test("where an installation lets them, also what stands beside it", () => {
    expect(faultOf("http://127.0.0.1:8080/hooks", "anywhere")).toBeUndefined();
    expect(faultOf("http://a:b@127.0.0.1/", "anywhere")).toContain("password");
  });
});
