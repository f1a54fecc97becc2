"""Fills in as many forms as are asked for, up to the last screen, and writes their bodies to a file: keys.py PORT COMMUNITY COUNT FILE"""
import http.client
import re
import sys
import threading
import urllib.parse

port, community, count, target = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
bodies, lock = [], threading.Lock()


def fill(start, step):
    line = http.client.HTTPConnection("127.0.0.1", port)
    for number in range(start, count, step):
        fields = {"text": f"楼下第 {number} 盏路灯不亮，晚上看不清路", "category": "streetlight", "words": "8 栋门口",
                  "nickname": f"居民{number}", "phone": f"138{number:08d}", "different": "on"}
        client = f"198.18.{number // 250 % 250}.{number % 250}"
        line.request("POST", f"/communities/{community}/appeals/new/check", urllib.parse.urlencode(fields),
                     {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
                      "X-Forwarded-For": client})
        answer = line.getresponse()
        page = answer.read().decode()
        key = re.search(r'name="key" value="([^"]+)"', page)
        if not key:
            sys.exit(f"no key: {answer.status}")
        with lock:
            bodies.append(client + " " + urllib.parse.urlencode(fields | {"key": key.group(1)}))


threads = [threading.Thread(target=fill, args=(start, 8)) for start in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
with open(target, "w") as file:
    file.write("\n".join(bodies) + "\n")
